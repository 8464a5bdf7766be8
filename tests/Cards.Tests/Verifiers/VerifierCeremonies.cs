using System.Security.Cryptography;
using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards.Tests.Verifiers;

/// <summary>Ceremonies that say who may read prints, each in one line.</summary>
internal static class VerifierCeremonies
{
    public static Task<Outcome<HeldCeremony>> FoundVerifierAsync(
        this CardFactory factory,
        VerifierChoice? choice = null,
        string name = "UTCVCA",
        FolderKind folder = FolderKind.Demonstration
    ) =>
        factory.HoldAsync(
            FoundCountryVerifier.Kind,
            (act, ceremony) =>
                new FoundCountryVerifier(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    name,
                    choice ?? VerifierChoice.Standard,
                    folder,
                    default
                )
        );

    public static Task<Outcome<HeldCeremony>> RotateVerifierAsync(
        this CardFactory factory,
        VerifierChoice? choice = null
    ) =>
        factory.HoldAsync(
            RotateCountryVerifier.Kind,
            (act, ceremony) =>
                new RotateCountryVerifier(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    choice ?? VerifierChoice.Standard,
                    default
                )
        );

    public static Task<Outcome<HeldCeremony>> RequestVerifierAsync(this CardFactory factory, string mnemonic = "DV") =>
        factory.HoldAsync(
            RequestDocumentVerifier.Kind,
            (act, ceremony) => new RequestDocumentVerifier(factory.Keys).RunAsync(act, ceremony, mnemonic, default)
        );

    public static Task<Outcome<HeldCeremony>> CertifyVerifierAsync(
        this CardFactory factory,
        VerifiableRequest request,
        VerifierTerms? terms = null,
        bool isForeign = false
    ) =>
        factory.HoldAsync(
            CertifyDocumentVerifier.Kind,
            (act, ceremony) =>
                new CertifyDocumentVerifier(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    request,
                    terms ?? VerifierTerms.DocumentVerifier,
                    isForeign,
                    default
                )
        );

    public static Task<Outcome<HeldCeremony>> CertifyTerminalsAsync(
        this CardFactory factory,
        VerifierTerms terms,
        params VerifiableRequest[] requests
    ) =>
        factory.HoldAsync(
            CertifyTerminals.Kind,
            (act, ceremony) => new CertifyTerminals(factory.Keys).RunAsync(act, ceremony, requests, terms, default)
        );

    /// <summary>A key of a document verifier of ours, from its request to its certificate.</summary>
    public static async Task IssueVerifierAsync(
        this CardFactory factory,
        string holder = "UTDV00001",
        VerifierTerms? terms = null
    )
    {
        (await factory.RequestVerifierAsync(holder[2..^5])).Refusal.ShouldBeNull();
        (await factory.CertifyVerifierAsync(await factory.RequestAsync(holder), terms)).Refusal.ShouldBeNull();
    }

    /// <summary>What a terminal has to show, certified just now.</summary>
    public static async Task<TerminalCredentials> IssueTerminalAsync(
        this CardFactory factory,
        ECDsa key,
        string holder = "UTGATE00001",
        VerifierTerms? terms = null
    )
    {
        var request = Ask(key, holder, "UTDV00001");
        (await factory.CertifyTerminalsAsync(terms ?? VerifierTerms.Terminal, request)).Refusal.ShouldBeNull();
        return await factory.CredentialsAsync(key, holder);
    }

    public static async Task<TerminalCredentials> CredentialsAsync(this CardFactory factory, ECDsa key, string holder)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        var terminal = await session.Rows.Set<TerminalRow>().SingleAsync(row => row.Holder == holder);
        var verifier = await session
            .Rows.Set<DocumentVerifierRow>()
            .SingleAsync(row => row.Holder == terminal.DocumentVerifier);
        var countries = await VerifierTable.CountryVerifiersAsync(session, default);
        return new TerminalCredentials(
            [
                terminal.Load(),
                verifier.Load()!,
                .. countries.Select(row => row.LoadLink()).OfType<VerifiableCertificate>(),
            ],
            key
        );
    }

    /// <summary>The request of a document verifier of ours.</summary>
    public static async Task<VerifiableRequest> RequestAsync(this CardFactory factory, string holder)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        var row = await session.Rows.Set<DocumentVerifierRow>().SingleAsync(row => row.Holder == holder);
        return VerifiableRequest.Parse(row.Request).Value;
    }

    public static async Task<IReadOnlyList<CountryVerifierRow>> CountryVerifiersAsync(this CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return await VerifierTable.CountryVerifiersAsync(session, default);
    }

    public static VerifiableRequest Ask(ECDsa key, string holder, string issuer) =>
        VerifiableRequest.Make(key, TerminalAlgorithm.EcdsaSha256, Named(holder), Named(issuer));

    public static HolderReference Named(string text) => HolderReference.Read(text).Value;

    public static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
}
