/** The browser's request, answered by the test step by step. */
export class FakeRequest {
  static sent: FakeRequest[] = [];

  readonly upload: {
    onprogress?: (event: { loaded: number }) => void;
    onload?: () => void;
  } = {};
  readonly headers: Record<string, string> = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  url = '';
  body?: File;
  status = 0;
  statusText = '';
  responseText = '';

  open(_method: string, url: string) {
    this.url = url;
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  getResponseHeader() {
    return 'application/json';
  }

  send(body: File) {
    this.body = body;
    FakeRequest.sent.push(this);
  }

  abort() {
    this.onabort?.();
  }

  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}
