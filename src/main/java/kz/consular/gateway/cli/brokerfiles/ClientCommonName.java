package kz.consular.gateway.cli.brokerfiles;

import java.util.regex.Pattern;

/** The CN of the client certificate of a gateway, an office's own software or a person at the broker. */
record ClientCommonName(String value) implements Comparable<ClientCommonName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    ClientCommonName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A node is named by the CN of its certificate, 1 to 64 Latin letters, digits,"
                            + " '.', '-' and '_', not '" + value + "'");
        }
    }

    /**
     * A regular expression for every distinguished name with this CN. It never matches a name with quotation marks,
     * because quoted text could imitate a CN.
     */
    String pattern() {
        return "/([^\"]*, ?)?CN=" + value.replace(".", "[.]") + "(,[^\"]*)?/";
    }

    @Override
    public int compareTo(ClientCommonName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
