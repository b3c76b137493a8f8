package kz.consular.gateway.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.node.roles.OfficeComponent;
import kz.consular.gateway.office.cases.Inquiries;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.office.decisions.DecisionIssue;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.office.decisions.DecisionRequest;
import kz.consular.gateway.signature.asic.SealedContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Considers, inquires and decides for an internal affairs office (rules 4, 8 and 9). An office sees its own cases only. */
@OfficeComponent
public final class OfficeService {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeService.class);

    private final JdbcOfficeCases cases;
    private final Inquiries inquiries;
    private final DossierArchive dossiers;
    private final DecisionIssue decisions;
    private final Clock clock;

    OfficeService(
            JdbcOfficeCases cases, Inquiries inquiries, DossierArchive dossiers, DecisionIssue decisions, Clock clock) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The cases of an office, oldest first.
     *
     * @param openOnly only cases without a decision
     * @param after the last case of the previous page; a number that is no case of the office leads to an empty page
     */
    public List<OfficeCase> list(OfficeCode office, boolean openOnly, Optional<CaseNumber> after, int limit) {
        return cases.list(office, openOnly, after, limit);
    }

    /** A case with its dossier; empty when the office has no such case. */
    public Optional<CaseDetails> open(OfficeCode office, CaseNumber number) {
        return find(office, number)
                .map(found -> new CaseDetails(found, dossiers.open(found.dossierDigest()), inquiries.of(number)));
    }

    /** The files of a case's sealed dossier; empty when the office has no such case. */
    public Optional<SealedContents> contents(OfficeCode office, CaseNumber number) {
        return find(office, number).map(found -> dossiers.contents(found.dossierDigest()));
    }

    /**
     * Records that a state body was asked whether there is a ground for refusal (rule 8).
     *
     * @param reachedOn the day on which the request reached the state body, not before the day on which the dossier
     *     reached the office; the answer is due within ten days
     * @return empty when the office has no such case, or it is decided
     */
    public Optional<Inquiry> inquire(OfficeCode office, CaseNumber number, String addressee, LocalDate reachedOn) {
        return find(office, number).flatMap(found -> inquiries.ask(found, addressee, reachedOn));
    }

    /**
     * Records the answer to an inquiry. While the case is open the last answer counts: a late answer replaces
     * {@code NO_ANSWER}, and the payment of a debt replaces an obstacle. {@code NO_ANSWER} replaces nothing.
     *
     * @param remark details of the answer
     * @return false when the case is decided, the inquiry is not one of the case, or {@code NO_ANSWER} is recorded while
     *     the term of rule 8 runs or before it began
     */
    public boolean answer(
            OfficeCode office, CaseNumber number, long inquiry, Inquiry.Answer answer, Optional<String> remark) {
        var recorded = find(office, number).isPresent() && inquiries.answer(number, inquiry, answer, remark);
        if (recorded) {
            LOG.info("Office {} noted {} to inquiry {} of {}", office, answer, inquiry, number);
        }
        return recorded;
    }

    /**
     * Decides, seals and sends the decision to the mission.
     *
     * @throws IllegalArgumentException when the Rules know no such restriction
     */
    public DecisionOutcome decide(OfficeCode office, CaseNumber number, DecisionRequest request) {
        return open(office, number).map(found -> decide(found, request)).orElseGet(DecisionOutcome.CaseUnknown::new);
    }

    private DecisionOutcome decide(CaseDetails found, DecisionRequest request) {
        if (!found.officeCase().open()) {
            return new DecisionOutcome.AlreadyDecided();
        }
        var bars = request.bars(found.inquiries());
        return bars.isEmpty() ? issue(found, request) : new DecisionOutcome.Barred(bars);
    }

    private DecisionOutcome issue(CaseDetails found, DecisionRequest request) {
        var decided = new SealedDecision(
                found.officeCase().number(),
                found.officeCase().office(),
                found.officeCase().dossierDigest(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.decisionOn(found.dossier().application()));
        if (!decisions.issue(decided, found.officeCase())) {
            // The case changed since it was opened: the request is examined again on its present state.
            return decide(decided.office(), decided.caseNumber(), request);
        }
        LOG.info("Office {} decided {}", decided.office(), decided.caseNumber());
        return new DecisionOutcome.Decided(decided);
    }

    private Optional<OfficeCase> find(OfficeCode office, CaseNumber number) {
        return cases.find(number).filter(found -> found.office().equals(office));
    }
}
