package kz.consular.gateway.cli.brokerfiles;

import java.util.regex.Pattern;

/** The CN of the certificate with which a gateway, an office's own software or a person comes to the broker. */
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
     * Matches a distinguished name with this CN, whatever else is in it and in whichever order. One with quotation marks
     * matches never: inside them a CN could be feigned.
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
