package kz.consular.gateway.decision;

import kz.consular.gateway.domain.LocalizedText;

/** A ground, in the words in which an office states it. */
public record StatedGround(Ground ground, LocalizedText wording) {

    /** In the words of the Law. */
    public static StatedGround of(Ground ground) {
        return new StatedGround(ground, ground.wording());
    }
}
