package kz.consular.gateway.soap;

import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.soap.envelope.SoapPort;

/** A counter in a process of its own: says on its standard output where it is, and stops when its input ends. */
final class LoneCounter {
    static final String OPEN = "The counter is open: ";

    private LoneCounter() {}

    public static void main(String[] arguments) throws IOException {
        try (var node = CounterNode.start(Path.of(arguments[0]))) {
            System.out.println(OPEN + node.address(SoapPort.MTOM));
            while (System.in.read() >= 0) {
                // until the test closes it
            }
        }
    }
}
