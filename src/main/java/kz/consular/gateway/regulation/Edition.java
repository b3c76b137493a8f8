package kz.consular.gateway.regulation;

import java.time.LocalDate;
import kz.consular.gateway.domain.application.Application;

/**
 * The Rules as they read in one edition of Resolution No. 361. Days are days of the calendar of Asia/Almaty; the day on
 * which a term begins is day 0, and a last day that falls on a weekend or holiday is not moved, because the Rules know
 * neither.
 */
public interface Edition {

    /** How the edition is cited, in English. */
    String name();

    /**
     * Runs every rule and tells everything at once.
     *
     * @param today the day of lodging at the mission: ages are counted on it
     */
    Assessment assess(Application application, LocalDate today);

    /**
     * The last day for the decision (rule 9).
     *
     * @param submitted the day on which all documents of rule 7 were in the mission's hands
     */
    LocalDate decisionDue(LocalDate submitted);

    /**
     * The last day for the answer of a state body (rule 8).
     *
     * @param reached the day on which the request reached the body
     */
    LocalDate inquiryDue(LocalDate reached);
}
