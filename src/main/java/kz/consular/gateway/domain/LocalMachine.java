package kz.consular.gateway.domain;

import java.net.InetAddress;

/**
 * The machine on which this process runs. Traffic to it leaves no network interface, so that it needs no TLS. This is the only definition:
 * whatever demands TLS or trusts a host name asks here.
 */
public final class LocalMachine {
    private static final String NAME = "localhost";

    private LocalMachine() {}

    /**
     * Whether a host is the local machine: {@code localhost}, or an address of 127.0.0.0/8 or ::1 in any notation, with or without
     * the brackets of a URL. No name is looked up, because a name server could answer anything.
     */
    public static boolean is(String host) {
        return NAME.equalsIgnoreCase(host) || isLoopback(withoutBrackets(host));
    }

    private static String withoutBrackets(String host) {
        var isIpv6 = host.startsWith("[") && host.endsWith("]") && host.contains(":");
        return isIpv6 ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isLoopback(String literal) {
        try {
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
