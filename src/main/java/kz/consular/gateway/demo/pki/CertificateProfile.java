package kz.consular.gateway.demo.pki;

import java.util.List;

/** The purpose of a certificate of the test authority. */
public sealed interface CertificateProfile {

    /** @param party address of a mission or office, such as {@code mission.BERLIN} */
    record Seal(String party) implements CertificateProfile {
        public Seal {
            mustBeWord(party);
        }
    }

    /**
     * A consular officer or a clerk of an office, as a client of TLS.
     *
     * @param id the CN
     * @param party the OU: the mission or office that the person belongs to
     */
    record Person(String id, String party) implements CertificateProfile {
        public Person {
            mustBeWord(id);
            mustBeWord(party);
        }
    }

    /** @param names DNS names and IP addresses; the first is the CN */
    record Server(List<String> names) implements CertificateProfile {
        public Server {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A server has at least one name.");
            }
        }
    }

    /**
     * A gateway or a broker: a client of TLS, and with hosts a server too.
     *
     * @param name the CN
     * @param hosts DNS names and IP addresses; empty for a client only
     */
    record Machine(String name, List<String> hosts) implements CertificateProfile {
        public Machine {
            mustBeWord(name);
            hosts = List.copyOf(hosts);
        }
    }

    /** Safe in a distinguished name and in a file name. */
    private static void mustBeWord(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be made of letters, digits, '.', '-' and '_', for it names files too.");
        }
    }
}
