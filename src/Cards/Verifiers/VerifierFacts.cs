using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>The country verifier's key was certified by itself.</summary>
public sealed record CountryVerifierCertified(int Generation, string Holder, string Fingerprint) : Fact;

/// <summary>A country verifier certified the next one.</summary>
public sealed record CountryVerifierLinked(int Former, int Next, string Fingerprint) : Fact;

/// <summary>A document verifier's key was made here, and a certificate is asked for.</summary>
/// <param name="Fingerprint">Of the request.</param>
public sealed record DocumentVerifierRequested(string Holder, string Fingerprint) : Fact;

/// <summary>A document verifier's key was certified.</summary>
public sealed record DocumentVerifierCertified(string Holder, int CountryVerifier, string Fingerprint) : Fact;

/// <summary>A terminal's key was certified.</summary>
public sealed record TerminalCertified(string Holder, string DocumentVerifier, string Fingerprint) : Fact;
