package kz.consular.gateway.decision;

import kz.consular.gateway.domain.LocalizedText;

/** A ground with the wording in which an office states it. */
public record StatedGround(Ground ground, LocalizedText wording) {

    /** With the wording of the Law. */
    public static StatedGround of(Ground ground) {
        return new StatedGround(ground, ground.wording());
    }
}
