using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CanCuoc.Ledger;

/// <summary>Writes identifiers such as <c>ApplicationId</c> (a record struct over one <see cref="long"/> <c>Value</c>) as plain numbers.</summary>
internal sealed class IdentifierConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsValueType: true, IsPrimitive: false }
        && typeToConvert.GetProperty("Value")?.PropertyType == typeof(long)
        && typeToConvert.GetConstructor([typeof(long)]) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Plain<>).MakeGenericType(typeToConvert))!;

    private sealed class Plain<T> : JsonConverter<T>
    {
        private static readonly Func<T, long> Value = Reader();
        private static readonly Func<long, T> Make = Maker();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Make(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Value(value));

        private static Func<T, long> Reader()
        {
            var identifier = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, long>>(Expression.Property(identifier, "Value"), identifier).Compile();
        }

        private static Func<long, T> Maker()
        {
            var number = Expression.Parameter(typeof(long));
            var made = Expression.New(typeof(T).GetConstructor([typeof(long)])!, number);
            return Expression.Lambda<Func<long, T>>(made, number).Compile();
        }
    }
}
