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
import kz.consular.gateway.office.cases.Inquiries;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.JdbcOfficeCases;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.office.decisions.DecisionIssue;
import kz.consular.gateway.office.decisions.Ruling;
import kz.consular.gateway.office.decisions.RulingOutcome;
import kz.consular.gateway.office.decisions.Rulings;
import kz.consular.gateway.signature.asic.SealedContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Considers cases by rules 4, 8 and 9. An office sees only its own. */
final class CaseConsideration implements OfficeService {
    private static final Logger LOG = LoggerFactory.getLogger(CaseConsideration.class);

    private final JdbcOfficeCases cases;
    private final Inquiries inquiries;
    private final DossierArchive dossiers;
    private final DecisionIssue issue;
    private final Clock clock;

    CaseConsideration(
            JdbcOfficeCases cases, Inquiries inquiries, DossierArchive dossiers, DecisionIssue issue, Clock clock) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.dossiers = dossiers;
        this.issue = issue;
        this.clock = clock;
    }

    @Override
    public List<OfficeCase> list(OfficeCode office, boolean openOnly, Optional<CaseNumber> after, int limit) {
        return cases.list(office, openOnly, after, limit);
    }

    @Override
    public Optional<OpenedCase> open(OfficeCode office, CaseNumber number) {
        return find(office, number)
                .map(found -> new OpenedCase(found, dossiers.open(found.dossierDigest()), inquiries.of(number)));
    }

    @Override
    public Optional<SealedContents> contents(OfficeCode office, CaseNumber number) {
        return find(office, number).map(found -> dossiers.contents(found.dossierDigest()));
    }

    @Override
    public Optional<Inquiry> inquire(OfficeCode office, CaseNumber number, String addressee, LocalDate reachedOn) {
        return find(office, number).flatMap(found -> inquiries.ask(found, addressee, reachedOn));
    }

    @Override
    public boolean answer(
            OfficeCode office, CaseNumber number, long inquiry, Inquiry.Answer answer, Optional<String> remark) {
        var noted = find(office, number).isPresent() && inquiries.answer(number, inquiry, answer, remark);
        if (noted) {
            LOG.info("Office {} noted {} to inquiry {} of {}", office, answer, inquiry, number);
        }
        return noted;
    }

    @Override
    public RulingOutcome decide(OfficeCode office, CaseNumber number, Ruling ruling) {
        return open(office, number).map(opened -> decide(opened, ruling)).orElseGet(RulingOutcome.CaseUnknown::new);
    }

    private RulingOutcome decide(OpenedCase opened, Ruling ruling) {
        if (!opened.officeCase().open()) {
            return new RulingOutcome.AlreadyDecided();
        }
        var bars = Rulings.bars(ruling, opened.inquiries());
        return bars.isEmpty() ? issue(opened, ruling) : new RulingOutcome.Barred(bars);
    }

    private RulingOutcome issue(OpenedCase opened, Ruling ruling) {
        var decided = new SealedDecision(
                opened.officeCase().number(),
                opened.officeCase().office(),
                opened.officeCase().dossierDigest(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Rulings.decision(ruling, opened.dossier().application()));
        if (!issue.issue(decided, opened.officeCase())) {
            return decide(decided.office(), decided.caseNumber(), ruling); // on what stands now
        }
        LOG.info("Office {} decided {}", decided.office(), decided.caseNumber());
        return new RulingOutcome.Decided(decided);
    }

    private Optional<OfficeCase> find(OfficeCode office, CaseNumber number) {
        return cases.find(number).filter(found -> found.office().equals(office));
    }
}
