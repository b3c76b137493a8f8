package kz.consular.gateway.soap;

import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.soap.envelope.SoapPort;

/**
 * An endpoint in a process of its own: prints its address on standard output, and stops when its standard input ends.
 */
final class SoapNodeProcess {
    static final String OPEN = "The endpoint is open: ";

    private SoapNodeProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (var node = SoapNode.start(Path.of(arguments[0]))) {
            System.out.println(OPEN + node.address(SoapPort.MTOM));
            while (System.in.read() >= 0) {
                // until the test closes it
            }
        }
    }
}
