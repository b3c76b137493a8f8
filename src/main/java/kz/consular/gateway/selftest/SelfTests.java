package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;

/** The self-tests of this node's first mission, for whoever wants one now. */
public final class SelfTests {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Optional<Rounds> rounds;
    private volatile Runnable begun = () -> {};

    /** @param rounds empty where this node holds no mission's seal key */
    SelfTests(Optional<Rounds> rounds) {
        this.rounds = rounds;
    }

    /** Whether there is a mission here that can send them. */
    public boolean possible() {
        return rounds.isPresent();
    }

    /**
     * Begins a round; the one before it, if it is not through, ends with that.
     *
     * @return false, with nothing begun, where one began a moment ago or none is possible
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full for anything new
     */
    public boolean begin() {
        var isBegun = rounds.filter(Rounds::begin).isPresent();
        begun.run();
        return isBegun;
    }

    /** To be told when somebody wanted a round, so that its turn comes at once. */
    void whenBegun(Runnable then) {
        begun = then;
    }

    /** @return how long there is nothing to do */
    Duration turn() {
        return rounds.map(Rounds::turn).orElse(LATER);
    }
}
