package kz.consular.gateway.delivery;

import java.util.regex.Pattern;

/**
 * Why a recipient refuses a consignment.
 *
 * @param code stable, for machines and for the handbook, such as {@code SEAL_NOT_TRUSTED}
 * @param text one sentence for a person, with what to do next; without personal data, for it is logged and shown
 */
public record RefusalReason(String code, String text) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,63}");

    public RefusalReason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A refusal code is capital letters and underscores, not '" + code + "'");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("A refusal says why in words");
        }
    }
}
