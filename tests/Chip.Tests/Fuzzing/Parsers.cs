using System.Text;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tests.Lds;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Trust;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>Every parser that takes bytes from a card, a terminal or a file.</summary>
internal static class Parsers
{
    private static readonly LogicalDataStructure Card = IssuedCard.Content;

    private static readonly ChipMemory Memory = new(Card, IssuedCard.Keys);

    private static readonly ChipMemory Blank = ChipMemory.Blank(
        ChipSerial.Read("VN00012345").Value,
        TransportKey.Generate()
    );

    private static readonly byte[] TrustPem = Encoding.ASCII.GetBytes(
        SpecimenSigners.Trust.Admit(Lists.WithSigner, Lists.Issued).Value.ToPem()
    );

    public static readonly IReadOnlyList<Parser> All =
    [
        new("TLV", Memory.Encode(), ReadsTlv),
        Of("command", Convert.FromHexString("00A4040C07A0000002471001"), bytes => CommandApdu.Parse(bytes)),
        Of("answer", Convert.FromHexString("60145F019000"), bytes => ResponseApdu.Parse(bytes)),
        Of("EF.CardAccess", SecurityInfos.OfCitizenCard.Encode(), bytes => SecurityInfos.Parse(bytes)),
        Of("EF.COM", WorkedExample.CommonDataElements, bytes => CommonDataElements.Parse(bytes)),
        OfFile(FileIdentifier.DG1, bytes => DataGroup1.Parse(bytes)),
        OfFile(FileIdentifier.DG2, bytes => DataGroup2.Parse(bytes)),
        Of("DG3", TerminalTalk.Prints, bytes => DataGroup3.Parse(bytes)),
        Of("DG4", DataGroup4Tests.Sample, bytes => DataGroup4.Parse(bytes)),
        Of("DG11", new DataGroup11 { Name = "NGUYEN<<VAN<A" }.Encode(), bytes => DataGroup11.Parse(bytes)),
        Of("DG12", new DataGroup12 { IssuingAuthority = "SPECIMEN" }.Encode(), bytes => DataGroup12.Parse(bytes)),
        OfFile(FileIdentifier.DG13, bytes => DataGroup13.Parse(bytes)),
        OfFile(FileIdentifier.DG14, bytes => DataGroup14.Parse(bytes)),
        OfFile(FileIdentifier.DG15, bytes => DataGroup15.Parse(bytes)),
        new("SOD", Card.Files[FileIdentifier.SOD].ToArray(), ReadsSecurityObject),
        Of("JPEG 2000", Invented.Jpeg2000File, bytes => FaceImage.FromFile(bytes)),
        Of("chip memory", Memory.Encode(), bytes => ChipMemory.Parse(bytes)),
        Of("blank chip's memory", Blank.Encode(), bytes => ChipMemory.Parse(bytes)),
        new("chip's public keys", IssuedCard.Keys.Public.Encode(), bytes => ChipPublicKeys.Parse(bytes) is not null),
        Of("chip's serial number", "VN00012345"u8.ToArray(), bytes => ChipSerial.Parse(bytes)),
        Of("zone", Card.DataGroup1.Zone.Encode(), bytes => MachineReadableZone.Parse(bytes)),
        Of("certificate", SpecimenSigners.Country.RawData, bytes => TrustStore.Parse(bytes)),
        Of("revocation list", Lists.WithSigner.Encode(), bytes => RevocationList.Parse(bytes)),
        Of("master list", MasterListTests.List.Encode(), bytes => MasterList.Parse(bytes)),
        Of("trust file", TrustPem, bytes => GatheredTrust.Of([new("fuzzed", bytes)], Lists.Issued)),
        Of("CV certificate", Hex(WorkedCertificates.Verifier), bytes => VerifiableCertificate.Parse(bytes)),
        Of("CV certificate of RSA", Hex(WorkedCertificates.RsaRoot), bytes => VerifiableCertificate.Parse(bytes)),
        Of("terminal file", Hex(WorkedCertificates.Verifier), bytes => TerminalFile.Parse(bytes)),
        Of("terminal file in PEM", TerminalFileTests.Pem, bytes => TerminalFile.Parse(bytes)),
        Of("CV request", VerifiableRequestTests.Successive.Encode(), bytes => VerifiableRequest.Parse(bytes)),
    ];

    public static Parser Named(string name) => All.Single(parser => parser.Name == name);

    private static Parser OfFile<T>(FileIdentifier file, Func<byte[], Outcome<T>> parse)
        where T : notnull => Of(file.ToString(), Card.Files[file].ToArray(), parse);

    private static Parser Of<T>(string name, byte[] sample, Func<byte[], Outcome<T>> parse)
        where T : notnull => new(name, sample, bytes => parse(bytes).Refusal is null);

    private static byte[] Hex(string digits) => Convert.FromHexString(digits);

    /// <summary>Reads object after object, and what is in them, to the depth that cards have.</summary>
    private static bool ReadsTlv(byte[] bytes) => ReadsTlv(bytes, depth: 8);

    private static bool ReadsTlv(ReadOnlyMemory<byte> bytes, int depth)
    {
        var reader = new TlvReader(bytes);
        while (reader.TryRead(out _, out var value))
        {
            if (depth > 0)
                ReadsTlv(value, depth - 1);
        }
        return reader.IsAtEnd;
    }

    private static bool ReadsSecurityObject(byte[] bytes) =>
        !DocumentSecurityObject.Parse(bytes).IsRefused(out _, out var security) && security.IsSignedByItsCertificate();
}
