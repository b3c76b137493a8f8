package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The self-tests of the first mission of this node, one round after another. */
@Component
@ForRole(Role.MISSION)
public final class SelfTests {
    /** The pause while a round is under way. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    /** The pause between rounds: other nodes of this database begin rounds too, and may stop in the middle of one. */
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
    /** Two requests within this time are one. */
    private static final Duration SAME_REQUEST = Duration.ofSeconds(10);

    private final Optional<Party.Mission> mission;
    private final Duration every;
    private final JdbcRounds rounds;
    private final RoundStart start;
    private final RoundDispatch dispatch;
    private final SelfTestExpiry expiry;
    private final Clock clock;
    private volatile Runnable onRequest = () -> {};

    @Autowired
    SelfTests(
            SealKeys keys,
            SelfTestSettings settings,
            JdbcRounds rounds,
            RoundStart start,
            RoundDispatch dispatch,
            SelfTestExpiry expiry,
            Clock clock) {
        this(firstMission(keys), settings.every(), rounds, start, dispatch, expiry, clock);
    }

    /**
     * @param mission empty where this node holds no seal key of a mission
     * @param every zero for no rounds on a schedule
     */
    SelfTests(
            Optional<Party.Mission> mission,
            Duration every,
            JdbcRounds rounds,
            RoundStart start,
            RoundDispatch dispatch,
            SelfTestExpiry expiry,
            Clock clock) {
        this.mission = mission;
        this.every = every;
        this.rounds = rounds;
        this.start = start;
        this.dispatch = dispatch;
        this.expiry = expiry;
        this.clock = clock;
    }

    private static Optional<Party.Mission> firstMission(SealKeys keys) {
        return keys.names().stream()
                .map(Party::of)
                .filter(Party.Mission.class::isInstance)
                .map(Party.Mission.class::cast)
                .findFirst();
    }

    /** Whether this node has a mission that can send self-tests. */
    public boolean possible() {
        return mission.isPresent();
    }

    /**
     * Begins a round on demand. An unfinished round ends with that.
     *
     * @return false if a round has just begun, or if none is possible
     * @throws kz.consular.gateway.storage.NoSpaceLeft when the disk is too full for anything new
     */
    public boolean begin() {
        var begun = mission.filter(this::begin).isPresent();
        onRequest.run();
        return begun;
    }

    private boolean begin(Party.Mission sender) {
        open(sender);
        return start.onDemand(sender, SAME_REQUEST);
    }

    private void open(Party.Mission sender) {
        if (rounds.find(sender).isEmpty()) {
            rounds.open(sender, clock.instant());
        }
    }

    /** @param action runs after each request, so that the next turn follows at once */
    void onRequest(Runnable action) {
        onRequest = action;
    }

    /**
     * Does what is due. The first round is due when this node has served the mission for one interval.
     *
     * @return the pause until the next turn
     */
    Duration turn() {
        return mission.map(this::turn).orElse(LONG_PAUSE);
    }

    private Duration turn(Party.Mission sender) {
        var now = clock.instant();
        open(sender);
        if (!every.isZero() && !lastBeganAt(sender).isAfter(now.minus(every))) {
            start.onSchedule(sender, every);
        }
        expiry.giveUpUnanswered(sender, lastBeganAt(sender), now);
        dispatch.sendNext(sender);
        var underWay = rounds.find(sender).flatMap(JdbcRounds.Round::underWay).isPresent();
        return underWay ? SHORT_PAUSE : LONG_PAUSE;
    }

    private Instant lastBeganAt(Party.Mission sender) {
        return rounds.find(sender).orElseThrow().since();
    }
}
