package kz.consular.gateway.cli.terminal;

import java.util.Arrays;
import java.util.Locale;
import kz.consular.wire.application.LocalizedText;

/** In which of the gateway's languages the officer reads. The names are those that {@code --language} takes. */
public enum Language {
    kk,
    ru,
    en;

    /** That of the computer, or English. */
    static Language ofThisComputer() {
        var tongue = Locale.getDefault().getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.name().equals(tongue))
                .findFirst()
                .orElse(en);
    }

    public String of(LocalizedText text) {
        return switch (this) {
            case kk -> text.getKk();
            case ru -> text.getRu();
            case en -> text.getEn();
        };
    }

    Locale locale() {
        return Locale.of(name());
    }
}
