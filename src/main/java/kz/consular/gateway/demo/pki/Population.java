package kz.consular.gateway.demo.pki;

import java.util.List;

/**
 * The holders of test certificates, and the authority that issues them.
 *
 * @param authority the common name of the authority, if the folder has none yet
 */
public record Population(String authority, List<Party> parties, List<CertificateProfile.Person> people) {

    public Population {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
    }

    /**
     * A mission or an office with a seal.
     *
     * @param address such as {@code mission.BERLIN} or {@code office.711110000}
     */
    public record Party(String address, IssuedKey.Kind sealKey) {}
}
