using System.Security.Cryptography;
using CsCheck;

namespace CanCuoc.Keys.Tests;

public sealed class WrappingTests
{
    private const string Label = "biometrics-wrap";
    private static readonly byte[] DataKey = RandomNumberGenerator.GetBytes(32);

    [Theory, BothStores]
    public void Unwrap_WhatWasWrapped_IsTheSame(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);

        Gen.Byte.Array[1, 100]
            .Sample(
                key => store.Unwrap(Label, store.Wrap(Label, key)).AsSpan().SequenceEqual(key),
                iter: 100,
                threads: 1
            );
    }

    [Theory, BothStores]
    public void Unwrap_AfterReopening_IsTheSame(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        byte[] wrapped;
        using (var store = place.Open())
        {
            store.CreateWrappingKey(Label);
            wrapped = store.Wrap(Label, DataKey);
        }

        using var again = place.Open();

        again.Unwrap(Label, wrapped).ShouldBe(DataKey);
    }

    [Theory, BothStores]
    public void Wrap_Twice_DiffersAndHidesTheKey(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);

        var first = store.Wrap(Label, DataKey);
        var second = store.Wrap(Label, DataKey);

        first.Length.ShouldBe(DataKey.Length + 28);
        first[..12].ShouldNotBe(second[..12]);
        first.AsSpan().IndexOf(DataKey).ShouldBe(-1);
    }

    [Theory, BothStores]
    public void Unwrap_WithAnyByteChanged_Throws(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);
        var wrapped = store.Wrap(Label, DataKey);

        for (var index = 0; index < wrapped.Length; index++)
        {
            var changed = wrapped.ToArray();
            changed[index] ^= 1;
            Should.Throw<CryptographicException>(() => store.Unwrap(Label, changed), $"byte {index}");
        }
        store.Unwrap(Label, wrapped).ShouldBe(DataKey, "a refusal leaves the store in order");
    }

    [Theory, BothStores]
    public void Unwrap_OfAnyOtherLength_Throws(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);
        var wrapped = store.Wrap(Label, DataKey);

        for (var length = 0; length < wrapped.Length; length++)
        {
            var cut = wrapped[..length];
            Should.Throw<CryptographicException>(() => store.Unwrap(Label, cut), $"{length} bytes");
        }
        Should.Throw<CryptographicException>(() => store.Unwrap(Label, [.. wrapped, 0]));
    }

    [Theory, BothStores]
    public void Unwrap_UnderAnotherLabel_Throws(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);
        store.CreateWrappingKey("archive-wrap");
        var wrapped = store.Wrap(Label, DataKey);

        Should.Throw<CryptographicException>(() => store.Unwrap("archive-wrap", wrapped));
    }

    [Theory, BothStores]
    public void Unwrap_UnderTheSameKeyRenamed_Throws(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        byte[] wrapped;
        using (var store = place.Open())
        {
            store.CreateWrappingKey(Label);
            wrapped = store.Wrap(Label, DataKey);
        }

        place.Rename(Label, "archive-wrap");

        using (var store = place.Open())
            Should.Throw<CryptographicException>(() => store.Unwrap("archive-wrap", wrapped));
        place.Rename("archive-wrap", Label);
        using var again = place.Open();
        again.Unwrap(Label, wrapped).ShouldBe(DataKey);
    }

    [Theory, BothStores]
    public void Wrap_OfNothing_IsRefused(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateWrappingKey(Label);

        Should.Throw<ArgumentException>(() => store.Wrap(Label, []));
    }
}
