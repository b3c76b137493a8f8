package kz.consular.gateway.monitor.agent;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.agent.JdbcChanges.Change;
import kz.consular.gateway.monitor.agent.JdbcChanges.Subject;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.ConsignmentLine.ActionLine;
import kz.consular.gateway.monitor.protocol.ConsignmentLine.AttemptLine;
import kz.consular.gateway.monitor.protocol.ConsignmentLine.Refusal;
import kz.consular.gateway.monitor.protocol.DeadlineLine;
import org.springframework.stereotype.Component;

/** Reads the present state of changed consignments and cases for a report. */
@Component
final class ReportAssembler {
    /** The most attempts of one consignment in a report; its node keeps them all. */
    static final int ATTEMPTS = 50;

    private final DeliveryRecords records;
    private final Deadlines deadlines;

    ReportAssembler(DeliveryRecords records, Deadlines deadlines) {
        this.records = records;
        this.deadlines = deadlines;
    }

    /** @param version assigned after the changes were read and before this call */
    List<ConsignmentLine> consignments(List<Change> changes, long version) {
        return newest(changes, Subject.CONSIGNMENT)
                .flatMap(change ->
                        records.find(new MessageId(change.id())).stream().map(entry -> line(version, entry)))
                .toList();
    }

    /** @param version assigned after the changes were read and before this call */
    List<DeadlineLine> deadlines(List<Change> changes, long version) {
        return newest(changes, Subject.OFFICE_CASE)
                .flatMap(change -> deadlines
                        .of(new CaseNumber(change.id()))
                        .map(deadline -> new DeadlineLine(
                                version,
                                change.id(),
                                deadline.office().value(),
                                deadline.receivedAt(),
                                deadline.dueOn(),
                                deadline.decidedAt()))
                        .stream())
                .toList();
    }

    /** One change for each subject: its line has the present state. */
    private static Stream<Change> newest(Collection<Change> changes, Subject subject) {
        Map<String, Change> newest = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.subject() == subject)
                .sorted(Comparator.comparingLong(Change::seq))
                .forEach(change -> newest.put(change.id(), change));
        return newest.values().stream();
    }

    private ConsignmentLine line(long version, ConsignmentEntry entry) {
        var consignment = entry.consignment();
        var attempts = records.attempts(consignment.id());
        return new ConsignmentLine(
                version,
                consignment.id().value(),
                consignment.caseNumber().value(),
                consignment.kind(),
                consignment.sender().address(),
                consignment.recipient().address(),
                entry.state(),
                entry.round(),
                entry.failures(),
                consignment.createdAt(),
                entry.dueAt(),
                entry.sentAt(),
                entry.endedAt(),
                consignment.digest().hex(),
                consignment.size(),
                entry.refusal().map(reason -> new Refusal(reason.code(), reason.text())),
                entry.replaces().map(MessageId::value),
                entry.replacedBy().map(MessageId::value),
                attempts.subList(Math.max(0, attempts.size() - ATTEMPTS), attempts.size()).stream()
                        .map(ReportAssembler::line)
                        .toList(),
                records.interventions(consignment.id()).stream()
                        .map(ReportAssembler::line)
                        .toList());
    }

    private static AttemptLine line(Attempt attempt) {
        return new AttemptLine(
                attempt.round(),
                attempt.startedAt(),
                attempt.endedAt(),
                attempt.failure().map(Attempt.Failure::cause),
                attempt.failure().map(Attempt.Failure::detail));
    }

    private static ActionLine line(Intervention intervention) {
        return new ActionLine(intervention.action(), intervention.at(), intervention.by(), intervention.reason());
    }
}
