package kz.consular.gateway.monitor.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.JdbcRemoteCommands;
import kz.consular.gateway.monitor.projection.RemoteCommand;
import kz.consular.gateway.monitor.protocol.CommandMessage;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.node.roles.MonitorComponent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands to other nodes. A command is recorded first and sent until the broker has it; its id ensures that it takes effect
 * once, however often it arrives.
 */
@MonitorComponent
public final class RemoteCommandSender implements RunsInBackground {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration SHOWN_FOR = Duration.ofDays(7);
    private static final int MOST = 5;

    private final NodeName here;
    private final JdbcRemoteCommands commands;
    private final CommandSender post;
    private final Clock clock;
    private final BackgroundLoop loop = new BackgroundLoop(
            "remote-commands", "Commands do not reach other nodes", PAUSE_AFTER_FAILURE, this::sendPending);

    public RemoteCommandSender(NodeName here, JdbcRemoteCommands commands, CommandSender post, Clock clock) {
        this.here = here;
        this.commands = commands;
        this.post = post;
        this.clock = clock;
    }

    /** Records a command. @param party the sender of the consignment */
    void add(InterventionRequest order, Party party) {
        commands.add(order, party, clock.instant());
        loop.wake();
    }

    /**
     * Requests a self-test of each mission at once. The request is not recorded: the operator waits for its results. A mission whose
     * queue is not available does not block the others.
     */
    Requested requestSelfTests(Collection<Party> missions) {
        var command = new CommandMessage(Optional.empty(), here, clock.instant());
        var failures = new ArrayList<BrokerUnavailable>();
        var sent = 0;
        for (var mission : missions) {
            try {
                send(mission, command);
                sent++;
            } catch (BrokerUnavailable e) {
                failures.add(e);
                if (!e.isOfOneQueue()) {
                    break;
                }
            }
        }
        return new Requested(sent, List.copyOf(failures));
    }

    /** @param sent the number of missions that get the request @param failures those of the other missions */
    record Requested(int sent, List<BrokerUnavailable> failures) {}

    private void send(Party party, CommandMessage command) throws BrokerUnavailable {
        var kept = Duration.between(clock.instant(), command.at().plus(CommandSender.KEPT));
        post.send(party, JsonMapper.shared().writeValueAsString(command), kept);
    }

    /** The unfinished commands of the last days that are newer than the last change of the consignment, the newest first. */
    public List<RemoteCommand> unfinished(ConsignmentLine line) {
        var since = Stream.concat(
                        line.endedAt().stream(), line.actions().stream().map(ConsignmentLine.ActionLine::at))
                .reduce(clock.instant().minus(SHOWN_FOR), (one, other) -> one.isAfter(other) ? one : other);
        return commands.of(new MessageId(line.id()), MOST).stream()
                .filter(command -> command.createdAt().isAfter(since))
                .takeWhile(command -> command.state(clock.instant()) != RemoteCommand.State.DONE)
                .toList();
    }

    /**
     * Sends all pending commands. A party whose queue is not available does not block the others, but its own later commands wait, so
     * that the commands of a party arrive in their order.
     */
    private Duration sendPending() throws BrokerUnavailable {
        var unavailable = new LinkedHashMap<Party, BrokerUnavailable>();
        for (var unsent : commands.unsent(clock.instant().minus(CommandSender.KEPT))) {
            var failure = unavailable.get(unsent.party());
            if (failure != null) {
                commands.notSent(unsent.order().id(), String.valueOf(failure.getMessage()));
            } else {
                send(unsent).ifPresent(one -> unavailable.put(unsent.party(), one));
            }
        }
        if (!unavailable.isEmpty()) {
            throw unavailable.firstEntry().getValue();
        }
        return INTERVAL;
    }

    /**
     * @return the failure if the queue of this party is not available
     * @throws BrokerUnavailable when no queue can be reached
     */
    private Optional<BrokerUnavailable> send(RemoteCommand unsent) throws BrokerUnavailable {
        var id = unsent.order().id();
        try {
            send(unsent.party(), new CommandMessage(Optional.of(unsent.order()), here, unsent.createdAt()));
            commands.sent(id, clock.instant());
            return Optional.empty();
        } catch (BrokerUnavailable e) {
            commands.notSent(id, String.valueOf(e.getMessage()));
            if (e.isOfOneQueue()) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
