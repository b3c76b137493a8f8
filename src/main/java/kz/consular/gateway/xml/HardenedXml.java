package kz.consular.gateway.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from outside. Document types and external entities are off: nothing is expanded and nothing is fetched. */
public final class HardenedXml {
    /** A property of Woodstox. Without it a fault inside a text shows when the text is read, and not as an XMLStreamException. */
    private static final String LAZY = "com.ctc.wstx.lazyParsing";

    private static final XMLInputFactory READERS = readers();

    private HardenedXml() {}

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        readers.setProperty(LAZY, false);
        return readers;
    }

    /**
     * A reader that returns each text in one piece. A document type declaration is an event that the caller may refuse: its content
     * is not read, so an entity in a text is an error.
     */
    public static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return READERS.createXMLStreamReader(xml);
    }
}
