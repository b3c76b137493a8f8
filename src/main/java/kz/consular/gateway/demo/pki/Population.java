package kz.consular.gateway.demo.pki;

import java.util.List;

/** Who needs a certificate in the country in one process. */
public record Population(List<Party> parties, List<CertificateProfile.Person> people) {

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
