package kz.consular.gateway.identity;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import kz.consular.gateway.domain.Party;

/**
 * Who calls, and for which party, by a client certificate that the TLS handshake has verified: the subject's CN names the
 * person, exactly one of its OUs the party, such as {@code mission.BERLIN}.
 */
record CertifiedPerson(String name, Party party) {
    /** RFC 5280, 4.2.1.12: id-kp-clientAuth. */
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    /** The certificate shows nobody; the message says why, quoting nothing of it but the party. */
    static final class Unrecognised extends Exception {
        private static final long serialVersionUID = 1L;

        Unrecognised(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * @param prefix of the addresses of such parties, such as {@code mission.}
     * @param served whether this node serves a party
     */
    static CertifiedPerson of(X509Certificate certificate, String prefix, Predicate<Party> served) throws Unrecognised {
        if (!isForClients(certificate)) {
            throw new Unrecognised("The certificate is not for client authentication");
        }
        var subject = certificate.getSubjectX500Principal().getName();
        var names = values(subject, "CN");
        if (names.size() != 1 || names.getFirst().isBlank()) {
            throw new Unrecognised("The subject of the certificate has not exactly one CN");
        }
        var addresses = values(subject, "OU").stream()
                .filter(unit -> unit.startsWith(prefix))
                .toList();
        if (addresses.size() != 1) {
            throw new Unrecognised(
                    "The subject of the certificate has not exactly one OU that begins with '" + prefix + "'");
        }
        return new CertifiedPerson(names.getFirst(), party(addresses.getFirst(), served));
    }

    private static Party party(String address, Predicate<Party> served) throws Unrecognised {
        Party party;
        try {
            party = Party.of(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Unrecognised("The OU of the certificate names no party: " + notAnAddress.getMessage());
        }
        if (!served.test(party)) {
            throw new Unrecognised(party + " is not served here");
        }
        return party;
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
