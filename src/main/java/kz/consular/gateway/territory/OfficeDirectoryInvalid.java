package kz.consular.gateway.territory;

import java.util.List;

/** The directory of offices cannot be used. It names all problems at once, one sentence each. */
public final class OfficeDirectoryInvalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    OfficeDirectoryInvalid(List<String> problems) {
        super("The directory of offices has %d problem(s): %s".formatted(problems.size(), String.join(" ", problems)));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
