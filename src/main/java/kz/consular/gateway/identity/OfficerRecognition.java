package kz.consular.gateway.identity;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.identity.Recognition.NotAnOfficer;
import kz.consular.gateway.identity.Recognition.Recognised;

/**
 * Reads officer and mission from a client certificate that the TLS handshake has verified: the subject's CN names the
 * officer, exactly one of its OUs the mission, such as {@code mission.BERLIN}.
 */
public final class OfficerRecognition {
    /** RFC 5280, 4.2.1.12: id-kp-clientAuth. */
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    private final MissionsServed missions;

    public OfficerRecognition(MissionsServed missions) {
        this.missions = missions;
    }

    public Recognition recognise(X509Certificate certificate) {
        if (!isForClients(certificate)) {
            return new NotAnOfficer("The certificate is not for client authentication");
        }
        var subject = certificate.getSubjectX500Principal().getName();
        var names = values(subject, "CN");
        var parties = values(subject, "OU").stream()
                .filter(unit -> unit.startsWith(Party.MISSION_PREFIX))
                .toList();
        if (names.size() != 1 || names.getFirst().isBlank()) {
            return new NotAnOfficer("The subject of the certificate has not exactly one CN");
        }
        if (parties.size() != 1) {
            return new NotAnOfficer(
                    "The subject of the certificate has not exactly one OU that is a mission, such as mission.BERLIN");
        }
        return officerOf(names.getFirst(), parties.getFirst());
    }

    private Recognition officerOf(String name, String party) {
        MissionCode mission;
        try {
            mission = new MissionCode(party.substring(Party.MISSION_PREFIX.length()));
        } catch (IllegalArgumentException notACode) {
            return new NotAnOfficer("The OU of the certificate names no mission: " + notACode.getMessage());
        }
        return missions.serves(mission)
                ? new Recognised(new Officer(name, mission))
                : new NotAnOfficer("Mission " + mission + " is not served here");
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(CLIENT_AUTHENTICATION);
        } catch (CertificateParsingException notReadable) {
            return false;
        }
    }

    /** The subject comes from the platform in the form of RFC 2253; anything else has no values. */
    private static List<String> values(String subject, String type) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .map(rdn -> rdn.toAttributes().get(type))
                            .flatMap(AttributeValues::of)
                            .toList();
        } catch (InvalidNameException notReadable) {
            return List.of();
        }
    }
}
