package kz.consular.gateway.demo;

import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.demo.pki.CertificateProfile;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.territory.Territories;

/** The parties and persons of a demonstration: two missions, an office in every district, officers and clerks. */
public final class DemoPopulation {
    public static final MissionCode BERLIN = new MissionCode("BERLIN");
    public static final MissionCode ANKARA = new MissionCode("ANKARA");

    /** Marks every certificate of a demonstration: {@link DemoKeyCheck} knows them by this name. */
    static final String AUTHORITY = "Mission gateway demonstration CA";

    /** Of every keystore of the test certificates. It protects nothing. */
    private static final String PASSWORD = "test-only";

    /** The offices with a clerk: those of the districts in which the families of the samples are registered. */
    private static final List<String> STAFFED_OFFICES =
            List.of("231000000", "391000000", "431000000", "591000000", "621000000", "751710000", "791310000");

    private DemoPopulation() {}

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    static Population everyone() {
        var missions = Stream.of(
                new Population.Party("mission." + BERLIN, IssuedKey.Kind.RSA_3072),
                new Population.Party("mission." + ANKARA, IssuedKey.Kind.EC_P256));
        var offices = Territories.load().current().stream()
                .map(district -> new Population.Party("office." + district.kato(), IssuedKey.Kind.EC_P256));
        var officers = Stream.of(officer(BERLIN), officer(ANKARA));
        var clerks = STAFFED_OFFICES.stream().map(OfficeCode::new).map(DemoPopulation::clerk);
        return new Population(
                AUTHORITY,
                Stream.concat(missions, offices).toList(),
                Stream.concat(officers, clerks).toList());
    }

    static CertificateProfile.Person officer(MissionCode mission) {
        return new CertificateProfile.Person("officer-" + mission, "mission." + mission);
    }

    static CertificateProfile.Person clerk(OfficeCode office) {
        return new CertificateProfile.Person("clerk-" + office, "office." + office);
    }
}
