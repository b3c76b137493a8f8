package kz.consular.gateway.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded broker could not open its journal. Without the broker the node delivers nothing. */
final class BrokerDidNotStart extends RuntimeException {
    BrokerDidNotStart(Path folder, @Nullable Throwable cause) {
        super(
                "The embedded broker did not start on " + folder + ". The log above says why; often another process"
                        + " uses this folder (stop it, or set gateway.data) or the disk is full.",
                cause);
    }
}
