package kz.consular.gateway.identity;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import kz.consular.gateway.domain.Party;

/**
 * The person and the party that a client certificate names. The subject's CN is the name of the person; exactly one of
 * its OUs is the address of the party, such as {@code mission.BERLIN}. The TLS handshake has verified the certificate.
 */
record CertifiedPerson(String name, Party party) {
    /** RFC 5280, 4.2.1.12: id-kp-clientAuth. */
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    /** The certificate names no such person. The message gives the reason and quotes nothing but the party. */
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
     * @param served addresses of the parties that this node serves
     */
    static CertifiedPerson of(X509Certificate certificate, String prefix, Set<String> served) throws Unrecognised {
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

    private static Party party(String address, Set<String> served) throws Unrecognised {
        Party party;
        try {
            party = Party.of(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Unrecognised("The OU of the certificate names no party: " + notAnAddress.getMessage());
        }
        if (!served.contains(party.address())) {
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

    /** The values of an attribute type. The platform gives the subject as RFC 2253 defines; any other text has none. */
    private static List<String> values(String subject, String type) {
        try {
            var values = new ArrayList<String>();
            for (var rdn : new LdapName(subject).getRdns()) {
                var attribute = rdn.toAttributes().get(type);
                if (attribute != null) {
                    values.addAll(values(attribute));
                }
            }
            return values;
        } catch (InvalidNameException notReadable) {
            return List.of();
        }
    }

    /** A relative distinguished name may have several values of a type. */
    private static List<String> values(Attribute attribute) {
        var values = new ArrayList<String>();
        try {
            for (var i = 0; i < attribute.size(); i++) {
                if (attribute.get(i) instanceof String text) {
                    values.add(text);
                }
            }
        } catch (NamingException e) {
            throw new IllegalStateException("A name in memory cannot be read", e);
        }
        return values;
    }
}
