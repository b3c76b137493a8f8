package kz.consular.gateway.domain.application;

/** The kinds of documents, in the order of the paragraphs of the Rules that name them. */
public enum DocumentKind {
    /** Rule 7(1): the signed application-questionnaire. */
    QUESTIONNAIRE,
    /** Rule 7(2). */
    IDENTITY_CARD,
    /** Rule 7(2). */
    PASSPORT,
    /** Rule 7(2). */
    BIRTH_CERTIFICATE,
    /** Rule 7(3). */
    ALIMONY_AGREEMENT,
    /** Rule 7(3): fixes the alimony in one of its ways, or establishes that no statutory obstacle to the departure exists. */
    ALIMONY_COURT_DECISION,
    /** Rule 7(3-1): approved by a court, with the claimant. */
    ENFORCEMENT_SETTLEMENT,
    /** Rule 7(3-1): with the claimant. */
    ENFORCEMENT_MEDIATION_AGREEMENT,
    /** Rule 7(3-1): the demand of the enforcement document was fulfilled. */
    ENFORCEMENT_FULFILMENT,
    /** Rule 7(3-1): the decision underlying the enforcement document was annulled. */
    ENFORCEMENT_ANNULMENT,
    /** Rule 7(4). */
    MILITARY_REGISTER_REMOVAL,
    /** Rule 7(5): the conclusion of the guardianship bodies on the child's opinion. */
    CHILD_OPINION_CONCLUSION,
    /** Rule 7(6): notarised. */
    OTHER_PARENT_CONSENT,
    /** Rule 7(6): in place of the consent. */
    OTHER_PARENT_COURT_DECISION,
    /** Rule 7(7): state duty or consular fee. */
    FEE_PAYMENT,
    /** Rule 10: on an identity card that is absent, lost or expired. */
    IDENTITY_CARD_EXPLANATION,
    /** Rule 4: never demanded by a mission. */
    STATE_SECRETS_PERMISSION,
    /** Any other document that the applicant adds; never demanded. */
    ADDITIONAL
}
