package org.v6ready.wire.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// What SNMP4J needs to speak one of the two versions, and its values as ours.
final class SnmpEngines {
  private static final Map<String, String> REPORTS =
      Map.of(
          "1.3.6.1.6.3.15.1.1.1.0", "unsupported security level",
          "1.3.6.1.6.3.15.1.1.2.0", "not in time window",
          "1.3.6.1.6.3.15.1.1.3.0", "unknown user",
          "1.3.6.1.6.3.15.1.1.4.0", "unknown engine",
          "1.3.6.1.6.3.15.1.1.5.0", "wrong authentication password",
          "1.3.6.1.6.3.15.1.1.6.0", "wrong privacy password");

  private SnmpEngines() {}

  /// The machinery, and the part of it that remembers which agents answered at all (version 3 only).
  record Engine(Snmp snmp, @Nullable MPv3 three) {
    /// Whether the agent took part in engine discovery (RFC 3414 section 4).
    boolean met(UdpAddress agent) {
      return three != null && three.getEngineID(agent) != null;
    }
  }

  static Engine open(SnmpAccess access) throws IOException {
    MessageDispatcher dispatcher = new MessageDispatcherImpl();
    MPv3 three = null;
    switch (access) {
      case SnmpAccess.Community _ -> dispatcher.addMessageProcessingModel(new MPv2c());
      case SnmpAccess.User user -> {
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
        USM usm = new USM(protocols, new OctetString(MPv3.createLocalEngineID()), 0);
        usm.addUser(usmUser(user));
        three = new MPv3(usm);
        dispatcher.addMessageProcessingModel(three);
      }
    }
    Snmp snmp = new Snmp(dispatcher, new DefaultUdpTransportMapping());
    try {
      snmp.listen();
      return new Engine(snmp, three);
    } catch (IOException refused) {
      snmp.close();
      throw refused;
    }
  }

  private static UsmUser usmUser(SnmpAccess.User user) {
    OID authentication =
        switch (user.authentication()) {
          case MD5 -> AuthMD5.ID;
          case SHA -> AuthSHA.ID;
          case SHA256 -> AuthHMAC192SHA256.ID;
          case SHA512 -> AuthHMAC384SHA512.ID;
        };
    OID privacy =
        switch (user.privacy()) {
          case DES -> PrivDES.ID;
          case AES128 -> PrivAES128.ID;
          case AES256 -> PrivAES256.ID;
        };
    OctetString signing = octets(user.authenticationPassword());
    OctetString sealing = octets(user.privacyPassword());
    return new UsmUser(
        new OctetString(user.name()), signing == null ? null : authentication, signing, sealing == null ? null : privacy, sealing);
  }

  private static @Nullable OctetString octets(@Nullable String text) {
    return text == null ? null : new OctetString(text);
  }

  static Target<UdpAddress> target(UdpAddress to, SnmpAccess access) {
    return switch (access) {
      case SnmpAccess.Community community -> {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>(to, new OctetString(community.name()));
        target.setVersion(SnmpConstants.version2c);
        yield target;
      }
      case SnmpAccess.User user -> {
        UserTarget<UdpAddress> target = new UserTarget<>();
        target.setAddress(to);
        target.setVersion(SnmpConstants.version3);
        target.setSecurityName(new OctetString(user.name()));
        target.setSecurityLevel(level(user).getSnmpValue());
        yield target;
      }
    };
  }

  private static SecurityLevel level(SnmpAccess.User user) {
    if (user.authenticationPassword() == null) {
      return SecurityLevel.noAuthNoPriv;
    }
    return user.privacyPassword() == null ? SecurityLevel.authNoPriv : SecurityLevel.authPriv;
  }

  static String report(PDU report) {
    return report.getVariableBindings().stream()
        .map(binding -> REPORTS.getOrDefault(binding.getOid().toDottedString(), binding.getOid().toDottedString()))
        .findFirst()
        .orElse("refused");
  }

  static SnmpWalk.Row row(VariableBinding binding, int prefix) {
    int[] oid = binding.getOid().getValue();
    List<Integer> index = new ArrayList<>();
    for (int i = prefix; i < oid.length; i++) {
      index.add(oid[i]);
    }
    return new SnmpWalk.Row(index, value(binding.getVariable()));
  }

  private static SnmpValue value(Variable variable) {
    byte[] none = new byte[0];
    return switch (variable) {
      case Counter64 counter -> new SnmpValue(SnmpValue.Kind.COUNTER64, counter.getValue(), none);
      case Counter32 counter -> new SnmpValue(SnmpValue.Kind.COUNTER32, counter.getValue(), none);
      case UnsignedInteger32 number -> new SnmpValue(SnmpValue.Kind.NUMBER, number.getValue(), none);
      case Integer32 number -> new SnmpValue(SnmpValue.Kind.NUMBER, number.getValue(), none);
      case OctetString octets -> new SnmpValue(SnmpValue.Kind.OCTETS, 0, octets.getValue());
      default -> new SnmpValue(SnmpValue.Kind.OTHER, 0, none);
    };
  }
}
