package kz.consular.gateway.cli.brokerfiles;

import java.io.IOException;
import java.util.List;

/** The list of nodes cannot be used. The message names every problem. */
public final class NodeListInvalid extends IOException {
    private static final long serialVersionUID = 1L;

    NodeListInvalid(List<String> problems) {
        super("The list of nodes has " + problems.size() + " problem(s); nothing was written:\n"
                + String.join("\n", problems));
    }
}
