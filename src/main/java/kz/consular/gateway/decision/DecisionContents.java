package kz.consular.gateway.decision;

import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;

/**
 * What the container of a decision holds.
 *
 * @param notice that the office sealed with a restriction (rule 9); where its software sealed none, in the standing words
 */
public record DecisionContents(SealedDecision sealed, Optional<LocalizedText> notice) {}
