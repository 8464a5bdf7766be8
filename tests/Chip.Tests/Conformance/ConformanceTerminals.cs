using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>A chain of certificates on P-256, whose signatures are quickly checked: thousands of cases show it.</summary>
internal sealed record ConformanceTerminals(VerifiableCertificate Verifier, VerifiableCertificate Terminal)
{
    public static readonly HolderReference RootName = SpecimenTerminals.RootName;
    public static readonly HolderReference TerminalName = SpecimenTerminals.TerminalName;

    public static readonly ECDsa TerminalKey = NewKey();

    private static readonly ECDsa RootKey = NewKey();
    private static readonly ECDsa VerifierKey = NewKey();

    public static readonly ConformanceTerminals WithPrints = Of(TerminalRights.Fingerprints);
    public static readonly ConformanceTerminals WithNothing = Of(TerminalRights.None);

    public static readonly VerifiableCertificate Forged = SpecimenTerminals.Signed(
        WithPrints.Verifier.Content,
        TerminalKey
    );

    public static readonly TrustPoints Points = TrustPoints
        .Of(SpecimenTerminals.RootOf(RootKey, RootName), SpecimenTerminals.Founded)
        .Value;

    public static ReadOnlyMemory<byte> PointsValue =>
        TlvReader.TryReadWhole(Points.Encode(), FactoryCommand.TrustTag, out var value) ? value : default;

    /// <summary>The commands that show both certificates.</summary>
    public IReadOnlyList<CommandApdu> Shown =>
        [
            TerminalCommand.SetIssuer(Verifier.Issuer),
            TerminalCommand.VerifyCertificate(Verifier),
            TerminalCommand.SetIssuer(Terminal.Issuer),
            TerminalCommand.VerifyCertificate(Terminal),
        ];

    private static ConformanceTerminals Of(TerminalRights rights) =>
        new(
            Certificate(RootName, SpecimenTerminals.VerifierName, TerminalRole.DomesticVerifier, rights),
            Certificate(SpecimenTerminals.VerifierName, TerminalName, TerminalRole.InspectionSystem, rights)
        );

    private static VerifiableCertificate Certificate(
        HolderReference issuer,
        HolderReference holder,
        TerminalRole role,
        TerminalRights rights
    )
    {
        var isTerminal = role == TerminalRole.InspectionSystem;
        return SpecimenTerminals.Signed(
            new CertificateContent(
                issuer,
                SpecimenTerminals.Public(isTerminal ? TerminalKey : VerifierKey).Inheriting(),
                holder,
                Authorization.Of(role, rights),
                SpecimenTerminals.Founded,
                SpecimenTerminals.Founded.AddDays(30)
            ),
            isTerminal ? VerifierKey : RootKey
        );
    }

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
}
