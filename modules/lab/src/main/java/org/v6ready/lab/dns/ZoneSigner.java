package org.v6ready.lab.dns;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.lab.LabFault;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/// Signs a zone with one ECDSA P-256 key and an NSEC chain (RFC 4034).
final class ZoneSigner {
  private static final int TTL = 300;
  private static final int ZONE_KEY_AND_ENTRY_POINT = 257;

  private final KeyPair keys;
  private final DNSKEYRecord key;
  private final Instant from;
  private final Instant until;

  ZoneSigner(Name origin, Instant now, boolean expired) {
    this.from = now.minus(Duration.ofDays(expired ? 60 : 1));
    this.until = expired ? now.minus(Duration.ofDays(30)) : now.plus(Duration.ofDays(30));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.keys = generator.generateKeyPair();
      this.key =
          new DNSKEYRecord(
              origin, DClass.IN, TTL, ZONE_KEY_AND_ENTRY_POINT, DNSKEYRecord.Protocol.DNSSEC,
              DNSSEC.Algorithm.ECDSAP256SHA256, keys.getPublic());
    } catch (GeneralSecurityException | DNSSEC.DNSSECException broken) {
      throw LabFault.of("The lab could not sign its zones.", broken);
    }
  }

  DSRecord delegationSigner() {
    return new DSRecord(key.getName(), DClass.IN, TTL, DNSSEC.Digest.SHA256, key);
  }

  DNSKEYRecord key() {
    return key;
  }

  void sign(LabZone zone) {
    zone.add(key);
    List<Name> names = zone.authoritativeNames();
    for (int i = 0; i < names.size(); i++) {
      List<Integer> types = new ArrayList<>(zone.types(names.get(i)));
      types.add(Type.NSEC);
      types.add(Type.RRSIG);
      int[] bits = types.stream().mapToInt(Integer::intValue).toArray();
      zone.add(new NSECRecord(names.get(i), DClass.IN, TTL, names.get((i + 1) % names.size()), bits));
    }
    for (Name name : names) {
      boolean cut = zone.delegation(name).isPresent();
      for (int type : zone.types(name)) {
        if (!cut || type == Type.DS || type == Type.NSEC) {
          sign(zone, zone.rrset(name, type).orElseThrow(), type);
        }
      }
    }
  }

  private void sign(LabZone zone, RRset rrset, int type) {
    try {
      zone.addSignature(DNSSEC.sign(rrset, key, keys.getPrivate(), from, until), type);
    } catch (DNSSEC.DNSSECException broken) {
      throw LabFault.of("The lab could not sign its zones.", broken);
    }
  }
}
