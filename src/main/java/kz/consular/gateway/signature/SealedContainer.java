package kz.consular.gateway.signature;

import java.nio.file.Path;
import kz.consular.gateway.domain.Sha256;

/**
 * A container that has been sealed, in a file.
 *
 * @param digest of the whole file
 * @param size of the whole file, in bytes
 */
public record SealedContainer(Path path, Sha256 digest, long size) {}
