package kz.consular.gateway.signature;

import java.nio.file.Path;
import kz.consular.gateway.domain.Sha256;

/**
 * A sealed container in a file.
 *
 * @param digest of the file
 * @param size of the file, in bytes
 */
public record SealedContainer(Path path, Sha256 digest, long size) {}
