package kz.consular.gateway.soap.faults;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.GatewayFault;
import org.w3c.dom.Node;

/** The detail element of a SOAP fault. */
final class FaultWireMapping {
    private static final JAXBContext CONTEXT = context();

    private FaultWireMapping() {}

    static void addDetail(Node detail, SoapCallFault fault, String reference) {
        var wire = new GatewayFault();
        wire.setCode(FaultCode.fromValue(fault.reason().name()));
        wire.setCause(fault.explanation());
        wire.setRemedy(fault.reason().remedy());
        wire.setReference(reference);
        try {
            CONTEXT.createMarshaller().marshal(wire, detail);
        } catch (JAXBException e) {
            throw new IllegalStateException("A fault cannot be written", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(GatewayFault.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The wire type of a fault cannot be used", e);
        }
    }
}
