package kz.consular.gateway.decision;

import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;

/**
 * The contents of a decision's container.
 *
 * @param notice of a restriction (rule 9): as the office sealed it, or with the standard text where it sealed none
 */
public record DecisionContents(SealedDecision sealed, Optional<LocalizedText> notice) {}
