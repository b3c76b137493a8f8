package kz.consular.gateway.signing;

import java.util.List;

/**
 * What the signature covers (ETSI EN 319 162-1, annex A.4): every payload file by its digest.
 *
 * @param signature the name of the signature file that covers this manifest
 */
record AsicManifest(String signature, List<Reference> references) {

    static final String NAME = "META-INF/ASiCManifest001.xml";
    static final String SIGNATURE = "META-INF/signature001.p7s";

    AsicManifest {
        references = List.copyOf(references);
    }

    /** @param mediaType empty when the sealing party declared none */
    record Reference(String name, String mediaType, Sha256 digest) {}
}
