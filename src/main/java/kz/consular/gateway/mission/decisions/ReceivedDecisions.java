package kz.consular.gateway.mission.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.storage.ContainerStore;

/** Looks decisions up and reads them out of their sealed containers, which were verified when they came. */
final class ReceivedDecisions {
    private final JdbcDecisions rows;
    private final ContainerStore containers;
    private final DecisionArchive room;

    ReceivedDecisions(JdbcDecisions rows, ContainerStore containers, DecisionArchive room) {
        this.rows = rows;
        this.containers = containers;
        this.room = room;
    }

    Optional<ReceivedDecision> find(CaseNumber number) {
        return rows.find(number).map(row -> read(number, row));
    }

    private ReceivedDecision read(CaseNumber number, JdbcDecisions.Row row) {
        var container = containers
                .locate(row.digest())
                .orElseThrow(() -> new IllegalStateException("The decision on " + number + ", container " + row.digest()
                        + ", is not in the container folder. Restore it from the backup."));
        try {
            var opened = room.open(SealedContents.ofKnown(container));
            return new ReceivedDecision(
                    opened.sealed(), row.receivedAt(), opened.notice(), container, row.digest(), row.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The decision on " + number + " cannot be read", e);
        } catch (UnreadableXml e) {
            throw new IllegalStateException("The decision on " + number + " was readable when it came", e);
        }
    }
}
