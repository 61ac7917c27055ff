import { expect, test } from 'vitest';
import { escapeJson, proofOf, signRequest, signSha1, signSha256 } from './sign.ts';

const secret = '0123456789abcdef0123456789abcdef';
const event = {
  object: 'page',
  entry: [
    {
      id: '1001',
      time: 1790000000123,
      messaging: [
        {
          sender: { id: '2002' },
          recipient: { id: '1001' },
          timestamp: 1790000000100,
          message: { mid: 'm_1', text: 'Здравей 👋 https://example.com' },
        },
      ],
    },
  ],
};

test('a delivery is written in ASCII, with escaped slashes, and signed over those bytes', () => {
  const body = escapeJson(event);
  expect(body).toHaveLength(264);
  expect(body).toContain(
    String.raw`\u0417\u0434\u0440\u0430\u0432\u0435\u0439 \ud83d\udc4b https:\/\/`,
  );
  expect(signSha256(body, secret)).toBe(
    'sha256=052dec5cbe89cb9dfee471b6a76a9c584141a639de970533251776a48b1ea8f6',
  );
  expect(signSha1(body, secret)).toBe('sha1=76a9b082725ccfca99ec513a14a13c1fed6d6da4');
});

test('the same event in plain JSON has another signature', () => {
  expect(signSha256(JSON.stringify(event), secret)).toBe(
    'sha256=9a1a1c45f6db4b657534cd9493b38a8819cad384506acfac0bb21738b50f7b41',
  );
});

test('a signed request has the form of the documented vector', () => {
  const payload = {
    algorithm: 'HMAC-SHA256',
    expires: 1790003600,
    issued_at: 1790000000,
    user_id: '3003',
  };
  expect(signRequest(payload, secret)).toBe(
    'pmkZSVfByitkVi_X2HQnbEMadfrva4PNf35-f9kCzfE.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3OTAwMDM2MDAsImlzc3VlZF9hdCI6MTc5MDAwMDAwMCwidXNlcl9pZCI6IjMwMDMifQ',
  );
});

test('both forms of appsecret_proof have their vectors', () => {
  expect(proofOf('EAATESTTOKEN', secret)).toBe(
    '99cbac345910084e738e780a0d5a02f2421ea86e53d6f64eff41e367a76944c6',
  );
  expect(proofOf('EAATESTTOKEN', secret, '1790000000')).toBe(
    'be7e4ab3aad72958b4c711b1f8018e72c830954f45e892040b29e64d708a8739',
  );
});
