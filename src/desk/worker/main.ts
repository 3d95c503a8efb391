import { bilingualOf } from "./said.js";
import { answer } from "./answer.js";
import { look } from "./look.js";
import type { Answered, Looked, Request } from "./messages.js";
import { arrived, listen, send } from "./page-port.js";
import type { Tell } from "./tell.js";
import { warmUp } from "./warm-up.js";
import { write } from "./write.js";

function run(request: Request, tell: Tell): Promise<Looked[] | Answered | Blob> {
  switch (request.kind) {
    case "look":
      return look(request.texts, tell);
    case "answer":
      return answer(request, tell);
    case "write":
      return write(request, tell);
  }
}

listen((sent) => {
  if (sent.kind === "block") {
    arrived(sent.block, sent.text);
    return;
  }
  const { number, request } = sent;
  const tell: Tell = (step, done, total) => send({ kind: "step", number, step, done, total });
  run(request, tell).then(
    (result) => send({ kind: "done", number, result }),
    (error: unknown) => send({ kind: "trouble", number, ...bilingualOf(error) }),
  );
});

void warmUp();
