package kz.consular.gateway.soap.envelope;

import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** The violations of the schema in one message. The first 20 are reported, the others are counted. */
public final class SchemaViolations implements ErrorHandler {
    private static final int REPORTED = 20;

    private final List<String> reported = new ArrayList<>();
    private int count;

    @Override
    public void warning(SAXParseException violation) {
        add(violation.getLineNumber(), violation.getColumnNumber(), String.valueOf(violation.getMessage()));
    }

    @Override
    public void error(SAXParseException violation) {
        warning(violation);
    }

    @Override
    public void fatalError(SAXParseException violation) {
        warning(violation);
    }

    public void add(Locator place, String violation) {
        add(place.getLineNumber(), place.getColumnNumber(), violation);
    }

    private void add(int line, int column, String violation) {
        if (++count <= REPORTED) {
            reported.add("line " + line + ", column " + column + ": " + violation);
        }
    }

    void throwIfAny() {
        if (count > 0) {
            if (count > REPORTED) {
                reported.add("and " + (count - REPORTED) + " more");
            }
            throw SoapCallFault.of(FaultReason.SCHEMA_INVALID, reported);
        }
    }
}
