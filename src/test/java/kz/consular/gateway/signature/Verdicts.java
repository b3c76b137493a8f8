package kz.consular.gateway.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import kz.consular.gateway.signature.validation.SubIndication;

/** Assertions on a verdict. */
final class Verdicts {

    private Verdicts() {}

    static void assertFailed(Verdict verdict, SubIndication why) {
        assertThat(verdict)
                .asInstanceOf(type(Verdict.Failed.class))
                .extracting(Verdict.Failed::why)
                .isEqualTo(why);
    }

    static void assertIndeterminate(Verdict verdict, SubIndication why) {
        assertThat(verdict)
                .asInstanceOf(type(Verdict.Indeterminate.class))
                .extracting(Verdict.Indeterminate::why)
                .isEqualTo(why);
    }
}
