package kz.consular.gateway.signature.asic;

import java.util.List;
import kz.consular.gateway.domain.Sha256;

/**
 * The manifest that the signature covers (ETSI EN 319 162-1, annex A.4). It names every payload file with its digest.
 *
 * @param signature the name of the signature file that covers this manifest
 */
public record AsicManifest(String signature, List<Reference> references) {

    public static final String NAME = "META-INF/ASiCManifest001.xml";
    public static final String SIGNATURE = "META-INF/signature001.p7s";

    public AsicManifest {
        references = List.copyOf(references);
    }

    /** @param mediaType empty when the sealing party declared no type */
    record Reference(String name, String mediaType, Sha256 digest) {}
}
