package kz.consular.gateway.dossier;

import kz.consular.gateway.domain.Sha256;

/**
 * A dossier in the container store.
 *
 * @param digest of the container, which is its name in the store
 * @param size of the container, in bytes
 * @param fingerprint of the submission: equal for the same application with the same documents
 */
public record SealedDossier(Sha256 digest, long size, Sha256 fingerprint) {}
