package kz.consular.gateway.dossier;

import kz.consular.gateway.domain.Sha256;

/**
 * A dossier in the container store.
 *
 * @param digest of the container, under which the store keeps it
 * @param size of the container, in bytes
 * @param fingerprint of what was submitted: equal for the same application with the same documents
 */
public record SealedDossier(Sha256 digest, long size, Sha256 fingerprint) {}
