package kz.consular.gateway.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.OfficeCase;
import kz.consular.gateway.office.decisions.Ruling;
import kz.consular.gateway.office.decisions.RulingOutcome;
import kz.consular.gateway.signature.asic.SealedContents;

/** The desk of an internal affairs office: consider, inquire, decide. */
public interface OfficeService {

    /**
     * The cases of an office, oldest first.
     *
     * @param openOnly only those without a decision
     * @param after the last case of the page before; a number that is not before the office leads to an empty page
     */
    List<OfficeCase> list(OfficeCode office, boolean openOnly, Optional<CaseNumber> after, int limit);

    /** A case with its dossier opened; empty when the office has no such case. */
    Optional<OpenedCase> open(OfficeCode office, CaseNumber number);

    /** The files of a case's sealed dossier; empty when the office has no such case. */
    Optional<SealedContents> contents(OfficeCode office, CaseNumber number);

    /**
     * Notes that a state body was asked whether there is a ground for refusal (rule 8).
     *
     * @param reachedOn the day on which the request reached it, from the day on which the dossier reached the office; the
     *     answer is due within ten days
     * @return empty when the office has no such case, or it is decided
     */
    Optional<Inquiry> inquire(OfficeCode office, CaseNumber number, String addressee, LocalDate reachedOn);

    /**
     * Notes what came of an inquiry. While the case is open the last answer stands: a late one replaces silence, and a
     * debt that was paid is an obstacle no more. {@code NO_ANSWER} replaces nothing.
     *
     * @param remark to say more
     * @return false when the case is decided, the inquiry is not one of the case, or the term of rule 8 still runs or
     *     never began
     */
    boolean answer(OfficeCode office, CaseNumber number, long inquiry, Inquiry.Answer answer, Optional<String> remark);

    /**
     * Decides, seals and sends the decision to the mission.
     *
     * @throws IllegalArgumentException when the Rules know no such restriction
     */
    RulingOutcome decide(OfficeCode office, CaseNumber number, Ruling ruling);
}
