package kz.consular.gateway.decision;

import kz.consular.gateway.domain.LocalizedText;

/** The ground of a restriction: an item of Article 56 of the Law "On Migration of the Population", or rule 3. */
public enum Ground {
    /** Article 56, item 1. */
    SECRETS_WITHOUT_NOTIFICATION,
    /** Article 56, item 2. */
    SUSPECT_OR_ACCUSED,
    /** Article 56, item 3. */
    CONVICTED,
    /** Article 56, item 4. */
    EVADES_COURT_OBLIGATIONS,
    /** Article 56, item 5. */
    CONSCRIPT_SERVICE,
    /** Article 56, item 6. */
    FALSE_DATA,
    /** Article 56, item 7. */
    CIVIL_DEFENDANT,
    /** Article 56, item 8. */
    TAX_DEBT,
    /** Article 56, item 9. The Law names no term: the restriction ends with one of the documents of rule 7(3-1). */
    ENFORCEMENT_DEBTOR,
    /** Rule 3, second part: for the term in the employment contract, which has a last day. */
    STATE_SECRETS_CONTRACT;

    /** The standard wording of the ground, with its source. */
    public LocalizedText wording() {
        return NoticeTexts.of("ground." + name());
    }

    /** The longest term that the Law allows for this ground. */
    public LocalizedText lastsUntil() {
        return NoticeTexts.of("term." + name());
    }
}
