using System.Text.Json;
using CanCuoc.Exchange;
using CanCuoc.Gateway.Asking;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CanCuoc.Gateway;

/// <summary>The OpenAPI document, made from the endpoints, the types and the table of refusals as they are.</summary>
internal static class GatewayDocument
{
    public const string Address = "/openapi/v1.json";

    private static readonly (string Name, string Text)[] Headers =
    [
        (SignedRequest.AgencyHeader, "Mã cơ quan / The agency's code"),
        (SignedRequest.TimeHeader, "Thời điểm hỏi, mili giây từ 1970 / The moment of asking, milliseconds since 1970"),
        (
            SignedRequest.NonceHeader,
            "8–64 chữ, số, - hoặc _; không dùng lại / 8–64 letters, digits, - or _; never again"
        ),
        (
            SignedRequest.SignatureHeader,
            "Base64 của r‖s (64 byte): ECDSA P-256, SHA-256, trên bốn dòng cơ quan, thời điểm, nonce, nội dung / "
                + "Base64 of r‖s (64 bytes): ECDSA P-256 over SHA-256 of four lines: agency, moment, nonce, body"
        ),
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new() { Title = "CanCuoc Gateway", Version = "v1" };
                document.Servers = [];
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                NameFields(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                if (context.Description.RelativePath == Ask.Address[1..])
                    Describe(operation);
                return Task.CompletedTask;
            }
        );
    }

    private static void Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            .. Headers.Select(header => new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Required = true,
                Description = header.Text,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }),
        ];
        foreach (var status in RefusalStatus.All.GroupBy(row => row.Status, row => row.Refusal))
        {
            operation.Responses![$"{status.Key}"] = new OpenApiResponse
            {
                Description = string.Join('\n', status.Select(refusal => $"{refusal.Code}: {refusal.Text}")),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [Problem.MediaType] = new OpenApiMediaType(),
                },
            };
        }
    }

    /// <summary>A table by field is told as an object with the fields' names.</summary>
    private static void NameFields(OpenApiSchema schema, Type type)
    {
        if (!type.IsGenericType || type.GetGenericArguments()[0] != typeof(ExchangeField))
            return;
        schema.Properties = Enum.GetNames<ExchangeField>()
            .ToDictionary(JsonNamingPolicy.CamelCase.ConvertName, _ => schema.AdditionalProperties!);
        schema.AdditionalProperties = null;
        schema.AdditionalPropertiesAllowed = false;
    }
}
