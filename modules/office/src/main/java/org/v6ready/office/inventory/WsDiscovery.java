package org.v6ready.office.inventory;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.v6ready.model.address.IpAddress;

/// WS-Discovery: how printers, Windows machines and network cameras (ONVIF) say that they are there.
final class WsDiscovery {
  static final IpAddress GROUP4 = IpAddress.of("239.255.255.250");
  static final IpAddress GROUP6 = IpAddress.of("ff02::c");
  static final int PORT = 3702;

  private static final int LONGEST = 64 * 1024;

  private WsDiscovery() {}

  /// What a device said: `services` such as `networkvideotransmitter`, `names` from ONVIF scopes.
  record Said(List<String> services, List<String> names) {}

  /// A probe for every kind of device.
  static byte[] probe(UUID id) {
    return """
        <?xml version="1.0" encoding="utf-8"?>\
        <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" \
        xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><e:Header>\
        <a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action><a:MessageID>urn:uuid:%s</a:MessageID>\
        <a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></e:Header><e:Body><d:Probe/></e:Body></e:Envelope>"""
        .formatted(id)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Reads a ProbeMatches; nothing when it is none. Never throws; no entity and no DTD is looked at.
  static Said read(byte[] octets) {
    Said said = new Said(new ArrayList<>(), new ArrayList<>());
    if (octets.length > LONGEST) {
      return said;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Without one the JDK prints what is wrong with a stranger's XML on our standard error.
    factory.setXMLReporter((_, _, _, _) -> {});
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(new String(octets, StandardCharsets.UTF_8)));
      String element = "";
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          element = reader.getLocalName();
        } else if (event == XMLStreamConstants.CHARACTERS) {
          words(element, reader.getText(), said);
        }
      }
    } catch (XMLStreamException | RuntimeException notXml) {
      return said;
    }
    return said;
  }

  private static void words(String element, String text, Said said) {
    for (String word : text.strip().split("\\s+")) {
      if (element.equals("Types") && !word.isEmpty()) {
        said.services().add(word.substring(word.indexOf(':') + 1).toLowerCase(Locale.ROOT));
      } else if (element.equals("Scopes") && word.startsWith("onvif://www.onvif.org/name/")) {
        said.names().add(decoded(word.substring("onvif://www.onvif.org/name/".length())));
      }
    }
  }

  private static String decoded(String word) {
    try {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return word;
    }
  }
}
