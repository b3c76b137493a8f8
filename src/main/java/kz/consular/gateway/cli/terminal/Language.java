package kz.consular.gateway.cli.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import kz.consular.wire.application.LocalizedText;

/** The language of the output for an officer. The constants are the values of {@code --language}. */
public enum Language {
    kk,
    ru,
    en;

    /** The language of this computer, or English where the gateway does not have it. */
    static Language ofThisComputer() {
        var own = Locale.getDefault().getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.name().equals(own))
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

    /** The texts of the command line. */
    public ResourceBundle words() {
        return ResourceBundle.getBundle(
                "kz.consular.gateway.cli.words",
                Locale.of(name()),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
