package kz.consular.gateway.regulation;

import java.time.LocalDate;
import kz.consular.gateway.domain.application.Application;

/**
 * One edition of the Rules (Resolution No. 361). Days are calendar days of Asia/Almaty; the day on
 * which a term begins is day 0, and a last day that falls on a weekend or holiday is not moved, because the Rules have no
 * such exception.
 */
public interface Edition {

    /** The citation of the edition, in English. */
    String name();

    /**
     * Runs all rules and reports all findings at once.
     *
     * @param today the day of lodging at the mission: ages are counted on it
     */
    Assessment assess(Application application, LocalDate today);

    /**
     * The last day for the decision (rule 9).
     *
     * @param submitted the day on which the mission had all documents of rule 7
     */
    LocalDate decisionDue(LocalDate submitted);

    /**
     * The last day for the answer of a state body (rule 8).
     *
     * @param reached the day on which the request reached the body
     */
    LocalDate inquiryDue(LocalDate reached);
}
