package org.v6ready.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.Seen;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.target.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// JSON of every model type, both ways: records by component, addresses, prefixes and names as text,
/// sealed types with a `kind`, instants and durations in ISO-8601, enums by name. Fields that a newer
/// program added are ignored; lists that an older one did not know are read as empty.
public final class StoreJson {
  private static final JsonMapper MAPPER = build();

  private StoreJson() {}

  /// The mapper; shared, immutable, for many threads.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// The JSON text of a model value.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Reads back what [#write] wrote; throws Jackson's unchecked exception on anything else.
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  private static JsonMapper build() {
    return JsonMapper.builder()
        .annotationIntrospector(new ModelIntrospector())
        .addModule(texts())
        .addMixIn(Service.class, ServiceKinds.class)
        .addMixIn(TargetFacts.class, FactKinds.class)
        .addMixIn(TaskOrigin.class, OriginKinds.class)
        .addMixIn(Seen.class, SeenKinds.class)
        .addMixIn(OfficeEvidence.class, EvidenceKinds.class)
        .addMixIn(NdOption.class, NdOptionKinds.class)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }

  private static SimpleModule texts() {
    SimpleModule module = new SimpleModule("v6ready");
    TextForm.add(module, IpAddress.class, IpAddress::toString, IpAddress::of);
    TextForm.add(module, Ipv4Address.class, Ipv4Address::toString, StoreJson::ipv4);
    TextForm.add(module, Ipv6Address.class, Ipv6Address::toString, StoreJson::ipv6);
    TextForm.add(module, IpPrefix.class, IpPrefix::toString, StoreJson::prefix);
    TextForm.add(module, MacAddress.class, MacAddress::text, MacAddress::new);
    TextForm.add(module, DomainName.class, DomainName::ascii, DomainName::new);
    return module;
  }

  private static Ipv4Address ipv4(String text) {
    return Ipv4Address.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  private static Ipv6Address ipv6(String text) {
    return Ipv6Address.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  private static IpPrefix prefix(String text) {
    return IpPrefix.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Service.Web.class, name = "web"),
    @JsonSubTypes.Type(value = Service.Mail.class, name = "mail"),
    @JsonSubTypes.Type(value = Service.Dns.class, name = "dns"),
    @JsonSubTypes.Type(value = Service.Endpoint.class, name = "endpoint")
  })
  private interface ServiceKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TargetFacts.Web.class, name = "web"),
    @JsonSubTypes.Type(value = TargetFacts.Mail.class, name = "mail"),
    @JsonSubTypes.Type(value = TargetFacts.Dns.class, name = "dns"),
    @JsonSubTypes.Type(value = TargetFacts.Endpoint.class, name = "endpoint")
  })
  private interface FactKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TaskOrigin.Found.class, name = "found"),
    @JsonSubTypes.Type(value = TaskOrigin.Question.class, name = "question"),
    @JsonSubTypes.Type(value = TaskOrigin.Step.class, name = "step")
  })
  private interface OriginKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Seen.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Seen.Unknown.class, name = "unknown")
  })
  private interface SeenKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OfficeEvidence.Sandbox.class, name = "sandbox"),
    @JsonSubTypes.Type(value = OfficeEvidence.Snmp.class, name = "snmp"),
    @JsonSubTypes.Type(value = OfficeEvidence.Apps.class, name = "apps")
  })
  private interface EvidenceKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NdOption.PrefixInformation.class, name = "prefix"),
    @JsonSubTypes.Type(value = NdOption.RouteInformation.class, name = "route"),
    @JsonSubTypes.Type(value = NdOption.RecursiveDns.class, name = "rdnss"),
    @JsonSubTypes.Type(value = NdOption.SearchList.class, name = "dnssl"),
    @JsonSubTypes.Type(value = NdOption.LinkMtu.class, name = "mtu"),
    @JsonSubTypes.Type(value = NdOption.SourceLinkLayer.class, name = "source"),
    @JsonSubTypes.Type(value = NdOption.Pref64.class, name = "pref64"),
    @JsonSubTypes.Type(value = NdOption.CaptivePortal.class, name = "portal"),
    @JsonSubTypes.Type(value = NdOption.Other.class, name = "other"),
    @JsonSubTypes.Type(value = NdOption.Malformed.class, name = "malformed")
  })
  private interface NdOptionKinds {}
}
